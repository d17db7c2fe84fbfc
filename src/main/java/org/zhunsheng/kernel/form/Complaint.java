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
        return new FieldError(path, "“" + title(pointer, fields) + "”" + said(error));
    }

    /** That a field was left open. */
    static FieldError missing(Field field, String path, String pointer, List<Field> fields) {
        var verb =
                switch (field.widget()) {
                    case RADIO, SELECT, CHECKS, YES_NO, DATE, REGION, OFFICERS -> "请选择";
                    case TICK -> "请勾选";
                    case ATTACHMENT -> "请上传";
                    default -> "请填写";
                };
        return new FieldError(path, verb + "“" + title(pointer, fields) + "”");
    }

    private static String said(Error error) {
        var limit = error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
        return switch (error.getKeyword()) {
            case "type" -> "的写法不对，应为" + type(limit);
            case "const" -> limit.equals("true") ? "必须勾选" : "请从所列选项中选择";
            case "enum", "oneOf", "anyOf" -> "请从所列选项中选择";
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
            case "format" -> "date".equals(limit) ? "应为日期，如2024-03-01" : "的格式不对";
            case "pattern" -> "的格式不对";
            default -> "不符合要求";
        };
    }

    private static String type(String type) {
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

    /** {@code /partners/0/name} → 合伙人第1项的姓名. */
    private static String title(String pointer, List<Field> fields) {
        var title = new StringBuilder();
        var below = fields;
        for (var step : pointer.split("/", -1)) {
            if (step.matches("\\d+")) {
                title.append("第").append(Integer.parseInt(step) + 1).append("项");
                continue;
            }
            var found =
                    below.stream().filter(field -> field.name().equals(step)).findFirst();
            if (found.isEmpty()) continue;
            if (!title.isEmpty()) title.append("的");
            title.append(found.get().title());
            below = found.get().children();
        }
        return title.isEmpty() ? "本表" : title.toString();
    }
}
