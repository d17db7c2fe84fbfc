package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.Widget;

/** Fills forms in at random, mostly as their fields ask, sometimes not. */
final class RandomForms {

    private final Random random;

    RandomForms(Random random) {
        this.random = random;
    }

    Map<String, Object> fill(Form form, LocalDate today) {
        return fill(form.fields(), today);
    }

    private Map<String, Object> fill(List<Field> fields, LocalDate today) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields)
            if (field.required() ? random.nextInt(50) > 0 : random.nextBoolean())
                values.put(field.name(), value(field, today));
        return values;
    }

    private Object value(Field field, LocalDate today) {
        return switch (field.type()) {
            case "boolean" -> random.nextInt(3) > 0;
            case "integer" -> 1 + random.nextInt(120);
            case "number" -> 10.0 * random.nextInt(200);
            case "array" -> list(field, today);
            case "object" -> fill(field.children(), today);
            default -> text(field, today);
        };
    }

    private Object text(Field field, LocalDate today) {
        if (!field.options().isEmpty()) {
            var options = List.copyOf(field.options().keySet());
            return options.get(random.nextInt(options.size()));
        }
        if (field.widget() == Widget.DATE)
            return today.plusDays(random.nextInt(60) - 10).toString();
        return "09:" + (10 + random.nextInt(50)); // a text like any other, and a time of day where one is asked for
    }

    private List<Object> list(Field field, LocalDate today) {
        var list = new ArrayList<Object>();
        for (int i = 0; i < 2 + random.nextInt(2); i++)
            list.add(field.children().isEmpty() ? text(field, today) + "·" + i : fill(field.children(), today));
        return list;
    }
}
