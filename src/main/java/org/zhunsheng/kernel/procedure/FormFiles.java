package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.Files;

/**
 * The files that the values of a form name by their digests (附件): each must have been sent before, and belongs to the act.
 * Whoever asks, on a page or over the API, is asked here.
 */
@Component
class FormFiles {

    private static final String NOT_SENT = "”：没有收到这个文件，请先上传，再填写上传时答复的摘要（digest）";

    private final Files files;

    FormFiles(Files files) {
        this.files = files;
    }

    /**
     * Those that are there.
     *
     * @param errors is told of each that is not, under the place where it is named
     */
    List<AttachmentRef> named(Form form, Map<String, Object> values, String district, List<FieldError> errors) {
        var names = new ArrayList<Name>();
        for (var field : form.fields())
            if (values.containsKey(field.name())) gather(field, values.get(field.name()), field.name(), names);
        var kept =
                files.find(district, names.stream().map(Name::digest).distinct().toList());
        var found = new ArrayList<AttachmentRef>();
        for (var name : names) {
            var file = kept.get(name.digest());
            if (file != null) found.add(file.as(name.field().name()));
            else errors.add(new FieldError(name.path(), "“" + name.field().title() + NOT_SENT));
        }
        return found;
    }

    /** A file that is named, and where. */
    private record Name(Field field, String path, String digest) {}

    private static void gather(Field field, @Nullable Object value, String path, List<Name> names) {
        if (value instanceof List<?> list)
            for (int i = 0; i < list.size(); i++)
                gather(field, list.get(i), field.attaches() ? path : path + "[" + i + "]", names);
        else if (value instanceof Map<?, ?> group)
            for (var child : field.children()) {
                var inner = group.get(child.name());
                if (inner != null) gather(child, inner, path + "." + child.name(), names);
            }
        else if (field.attaches()) names.add(new Name(field, path, String.valueOf(value)));
    }

    /** Those that came along, and those that are named beside them. */
    static List<AttachmentRef> together(List<AttachmentRef> sent, List<AttachmentRef> named) {
        var all = new ArrayList<>(sent);
        for (var one : named) if (!all.contains(one)) all.add(one);
        return all;
    }
}
