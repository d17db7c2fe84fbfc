package org.zhunsheng;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/** Which packages are modules: every child of {@code kernel}, and every other direct child of the root. */
public class ModuleLayout implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return root.getDirectSubPackages().stream()
                .flatMap(child -> child.getLocalName().equals("kernel")
                        ? child.getDirectSubPackages().stream()
                        : Stream.of(child));
    }
}
