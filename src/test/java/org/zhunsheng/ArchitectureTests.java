package org.zhunsheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The borders of the house, as far as the compiled classes show them. */
class ArchitectureTests {

    /** A module shows its facade, and others where one word would hide several things. More is a module too many. */
    private static final int FACADES_AT_MOST = 6;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zhunsheng");

    @Test
    void modulesDependOnlyOnWhatTheirDoorPlatesAllow() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void theKernelDependsOnNothingButTheKernel() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.zhunsheng.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(fields())
                .because("what a field of law adds enters the kernel as data, as an event or as a bean found by name")
                .check(CLASSES);
    }

    @Test
    void pagesCallsAndSettingsAreNobodyElsesBusiness() {
        ArchRuleDefinition.classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Configuration.class)
                .should()
                .notBePublic()
                .because("a page or a setting is reached by its address or by Spring, never by another module's code")
                .check(CLASSES);
    }

    @Test
    void nobodyKeepsAConnectionByAStreamThatIsNotClosed() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("queryForStream")))
                .because(
                        "whoever collects such a stream and does not close it has taken a connection for ever; list it")
                .check(CLASSES);
    }

    @Test
    void aModuleShowsItsFacadeItsEventsAndItsValuesAndKeepsTheRestToItself() {
        var facades = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.zhunsheng."))
                .filter(ArchitectureTests::isPublicMachinery)
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
        assertThat(facades)
                .as("public classes that are neither values nor exceptions nor interfaces, by module")
                .allSatisfy((module, types) -> assertThat(types).as(module).hasSizeLessThanOrEqualTo(FACADES_AT_MOST));
    }

    @Test
    void mostTypesAreNobodyElsesBusiness() {
        var types = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        long open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(open).as("public types of " + types.size()).isLessThan(types.size() / 2);
    }

    private static boolean isPublicMachinery(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isRecord()
                && !type.isEnum()
                && !type.isInterface()
                && !type.isAssignableTo(Throwable.class)
                && type.getMethods().stream()
                        .noneMatch(method -> method.getName().equals("main"));
    }

    private static String[] fields() {
        return Sources.fields().stream()
                .map(field -> "org.zhunsheng." + field + "..")
                .toList()
                .toArray(String[]::new);
    }
}
