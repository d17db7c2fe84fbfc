package org.zhunsheng.kernel.form;

import com.networknt.schema.Error;
import java.util.List;

/** Says a schema violation in words that a clerk can act on. */
final class Complaint {

    private Complaint() {}

    static FieldError of(Error error, List<Field> fields) {
        var pointer = error.getInstanceLocation().toString();
        var path = path(pointer);
        if (error.getKeyword().equals("additionalProperties"))
            return new FieldError(join(path, error.getProperty()), "没有“" + error.getProperty() + "”这一栏，请删去");
        if (error.getKeyword().equals("required"))
            return new FieldError(
                    join(path, error.getProperty()), "请填写“" + title(pointer + "/" + error.getProperty(), fields) + "”");
        return new FieldError(path, "“" + title(pointer, fields) + "”" + said(error));
    }

    private static String said(Error error) {
        var limit = error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
        return switch (error.getKeyword()) {
            case "type" -> "的写法不对，应为" + type(error);
            case "enum", "oneOf", "const", "anyOf" -> "请从所列选项中选择";
            case "maxLength" -> "最多" + limit + "字";
            case "minLength" -> "至少" + limit + "字";
            case "minimum" -> "不能小于" + limit;
            case "exclusiveMinimum" -> "必须大于" + limit;
            case "maximum" -> "不能大于" + limit;
            case "exclusiveMaximum" -> "必须小于" + limit;
            case "minItems" -> "至少" + limit + "项";
            case "maxItems" -> "最多" + limit + "项";
            case "uniqueItems" -> "不能有重复";
            case "multipleOf" -> "应为" + limit + "的倍数";
            case "pattern" -> "的格式不对";
            case "format" -> "date".equals(limit) ? "应为日期，如2024-03-01" : "的格式不对";
            default -> "不符合要求";
        };
    }

    private static String type(Error error) {
        var type = error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
        return switch (type) {
            case "string" -> "文字";
            case "number" -> "数字";
            case "integer" -> "整数";
            case "boolean" -> "是或否";
            case "array" -> "列表";
            default -> "一组内容";
        };
    }

    /** {@code /partners/0/name} → {@code partners[0].name}. */
    private static String path(String pointer) {
        return pointer.replaceAll("/(\\d+)", "[$1]").replaceFirst("^/", "").replace('/', '.');
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String title(String pointer, List<Field> fields) {
        var title = "本表";
        var below = fields;
        for (var step : pointer.split("/")) {
            var found =
                    below.stream().filter(field -> field.name().equals(step)).findFirst();
            if (found.isEmpty()) continue;
            title = found.get().title();
            below = found.get().children();
        }
        return title;
    }
}
