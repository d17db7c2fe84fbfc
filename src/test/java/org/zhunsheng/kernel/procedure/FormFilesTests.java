package org.zhunsheng.kernel.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.Files;
import tools.jackson.databind.json.JsonMapper;

/** The files that a form names are looked for together, wherever in it they are named. */
@ProductTest
class FormFilesTests {

    private static final String DISTRICT = "790020";
    private static final String FORM = """
            {"$defs": {"evidence": {"type": "object", "title": "证据", "properties": {
              "licence": {"type": "string", "title": "执照", "x-widget": "attachment"},
              "photos": {"type": "array", "title": "照片", "x-widget": "attachment", "items": {"type": "string"}},
              "witnesses": {"type": "array", "title": "证人", "items": {"type": "object", "properties": {
                "name": {"type": "string", "title": "姓名"},
                "record": {"type": "string", "title": "笔录", "x-widget": "attachment"}}}}}}}}
            """;

    @Autowired
    private Files files;

    private final List<String> asked = new ArrayList<>();

    private String sent(String name, String text) {
        return files.put(DISTRICT, "clerk", new ByteArrayInputStream(text.getBytes(UTF_8)), name)
                .digest();
    }

    /** The real store, with each question put down. */
    private Files listening() {
        return (Files) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Files.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    try {
                        return method.invoke(files, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private List<AttachmentRef> named(Map<String, Object> values, List<FieldError> errors) {
        var form = Form.of(JsonMapper.shared().readTree(FORM), "evidence");
        return new FormFiles(listening()).named(form, values, DISTRICT, errors);
    }

    private static Map<String, Object> evidence(String licence, List<String> photos, String record) {
        return Map.of(
                "licence", licence, "photos", photos, "witnesses", List.of(Map.of("name", "苏日娜", "record", record)));
    }

    @Test
    void allFilesOfAFormAreLookedForAtOnceAndKeepTheirOrder() {
        var licence = sent("执照.txt", "执照");
        var first = sent("一.txt", "一");
        var second = sent("二.txt", "二");
        var record = sent("笔录.txt", "笔录");
        var errors = new ArrayList<FieldError>();
        var found = named(evidence(licence, List.of(second, first), record), errors);
        assertThat(errors).isEmpty();
        assertThat(found).extracting(AttachmentRef::digest).containsExactly(licence, second, first, record);
        assertThat(found).extracting(AttachmentRef::field).containsExactly("licence", "photos", "photos", "record");
        assertThat(asked).containsExactly("find");
    }

    @Test
    void eachThatIsMissingIsNamedByItsPlace() {
        var licence = sent("执照.txt", "执照");
        var errors = new ArrayList<FieldError>();
        var found = named(evidence(licence, List.of("ab".repeat(32)), "cd".repeat(32)), errors);
        assertThat(found).singleElement().extracting(AttachmentRef::digest).isEqualTo(licence);
        assertThat(errors).extracting(FieldError::field).containsExactly("photos", "witnesses[0].record");
        assertThat(asked).containsExactly("find");
    }

    @Test
    void whatWasSentInAnotherDistrictOnlyIsMissingHere() {
        var elsewhere = files.put("790021", "clerk", new ByteArrayInputStream("别处".getBytes(UTF_8)), "别处.txt");
        var errors = new ArrayList<FieldError>();
        assertThat(named(Map.of("licence", elsewhere.digest()), errors)).isEmpty();
        assertThat(errors).hasSize(1);
    }

    @Test
    void aFormThatNamesNoFileAsksNothingOfTheDatabase() {
        assertThat(named(Map.of(), new ArrayList<>())).isEmpty();
    }
}
