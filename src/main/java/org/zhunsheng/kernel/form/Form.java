package org.zhunsheng.kernel.form;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.zhunsheng.kernel.crypto.FieldCipher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form (表单): what an act asks of the one who performs it. It is an entry of {@code $defs} in a JSON Schema
 * (2020-12), with annotations of our own:
 *
 * <ul>
 *   <li>{@code x-when}: CEL over {@code form} and {@code facts}, in a repeating group also {@code entry}; the field is
 *       asked only where it holds
 *   <li>{@code x-widget} (a word of {@link Widget}), {@code x-order}, {@code x-help}, {@code x-titles} (what is shown
 *       for each value of an {@code enum}): how it is shown
 *   <li>{@code x-known}: dotted path of what answers it already
 *   <li>{@code x-technical}: a key for machines, recorded and not shown
 *   <li>{@code x-sensitive}: sealed before it is recorded
 * </ul>
 *
 * Values are JSON: text, {@code BigDecimal} for money and numbers, {@code Long} for whole numbers, {@code Boolean},
 * ISO dates as text, lists and maps; an attachment is the list of the digests of its files. Immutable and safe for use
 * by many threads.
 */
public final class Form {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final String name;
    private final SingletonSupplier<Content> content;

    private Form(String name, Supplier<Content> content) {
        this.name = name;
        this.content = SingletonSupplier.of(content);
    }

    private record Content(String title, String help, List<Field> fields, Schema schema) {

        static Content of(String name, JsonNode definition) {
            return new Content(
                    definition.path("title").asString(name),
                    definition
                            .path("x-help")
                            .asString(definition.path("description").asString("")),
                    FieldReader.all(definition),
                    SCHEMAS.getSchema(FieldReader.bounded(definition)));
        }
    }

    /**
     * Reads one entry of {@code $defs}.
     *
     * @throws IllegalArgumentException if it cannot be used, saying how to mend it
     */
    public static Form of(JsonNode root, String name) {
        var form = later(root, name);
        form.content.get();
        return form;
    }

    /** One that is known to be sound: it is read when it is first asked. */
    public static Form later(JsonNode root, String name) {
        return new Form(name, () -> {
            var definition = root.path("$defs").path(name);
            if (!definition.isObject()) throw new IllegalArgumentException("没有 $defs/" + name);
            return Content.of(name, FieldReader.inlined(root, definition));
        });
    }

    private Content content() {
        return content.obtain();
    }

    /** What is wrong with a form file and how to mend it, each with its line; empty if nothing. */
    public static List<FormProblem> check(String file, String json) {
        return FormCheck.check(file, json);
    }

    /** The same of a file that lies over others. */
    public static List<FormProblem> check(Layer layer) {
        return FormCheck.check(layer);
    }

    /**
     * A form file with its lines.
     *
     * @throws tools.jackson.core.JacksonException if it cannot be read
     */
    public static Layer layer(String file, String json) {
        return FormCheck.layer(file, json);
    }

    public String name() {
        return name;
    }

    public String title() {
        return content().title();
    }

    public String help() {
        return content().help();
    }

    public List<Field> fields() {
        return content().fields();
    }

    /** What a browser sent, each text turned into the type of its field. */
    public Submission parse(MultiValueMap<String, String> parameters) {
        return new SubmissionReader(this).read(parameters);
    }

    /** The values without blanks and without what does not apply, whole and decimal numbers in one Java type each. */
    public Map<String, Object> clean(Map<String, Object> values, Map<String, Object> facts) {
        return new Answers(fields(), facts).clean(values);
    }

    /** What is wrong with the values; empty if nothing. What does not apply is wrong as well: clean first. */
    public List<FieldError> validate(Map<String, Object> values, Map<String, Object> facts) {
        var errors = new Answers(fields(), facts).unanswered(values);
        for (var error : content().schema().validate(JSON.<JsonNode>valueToTree(values)))
            errors.add(Complaint.of(error, fields()));
        return List.copyOf(errors);
    }

    /**
     * What a page shows of the form.
     *
     * @param values as {@link #parse} answers them; what is absent is filled with what is known
     * @param known by dotted path, as {@code x-known} names it
     */
    public FormView view(
            Map<String, Object> values, List<FieldError> errors, Map<String, Object> facts, Map<String, Known> known) {
        return new ViewBuilder(this, values, errors, facts, known).build();
    }

    /** The values with every sensitive one sealed, as they may be recorded. */
    public Map<String, Object> seal(Map<String, Object> values, FieldCipher cipher) {
        return Secrets.change(fields(), values, cipher::seal);
    }

    /** The recorded values with every sensitive one opened: for papers, and for those who may read it. */
    public Map<String, Object> open(Map<String, Object> values, FieldCipher cipher) {
        return Secrets.change(fields(), values, cipher::open);
    }

    /** The recorded values as they may be shown to everybody: sensitive ones masked. */
    public Map<String, Object> mask(Map<String, Object> values) {
        return Secrets.change(fields(), values, kept -> "（已加密）");
    }

    /** Those of the facts that this form asks for. */
    public Map<String, Object> pick(Map<String, Object> facts) {
        var picked = new LinkedHashMap<String, Object>();
        for (var field : fields()) {
            var fact = facts.get(field.name());
            if (fact != null) picked.put(field.name(), fact);
        }
        return picked;
    }
}
