package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var found = new ArrayList<AttachmentRef>();
        for (var field : form.fields())
            if (values.containsKey(field.name()))
                named(field, values.get(field.name()), field.name(), district, found, errors);
        return found;
    }

    private void named(
            Field field,
            Object value,
            String path,
            String district,
            List<AttachmentRef> found,
            List<FieldError> errors) {
        if (value instanceof List<?> list)
            for (int i = 0; i < list.size(); i++)
                named(field, list.get(i), field.attaches() ? path : path + "[" + i + "]", district, found, errors);
        else if (value instanceof Map<?, ?> group)
            for (var child : field.children()) {
                var inner = group.get(child.name());
                if (inner != null) named(child, inner, path + "." + child.name(), district, found, errors);
            }
        else if (field.attaches())
            files.find(district, String.valueOf(value))
                    .ifPresentOrElse(
                            kept -> found.add(kept.as(field.name())),
                            () -> errors.add(
                                    new FieldError(path, "“" + field.title() + "”：没有收到这个文件，请先上传，再填写上传时答复的摘要（digest）")));
    }

    /** Those that came along, and those that are named beside them. */
    static List<AttachmentRef> together(List<AttachmentRef> sent, List<AttachmentRef> named) {
        var all = new ArrayList<>(sent);
        for (var one : named) if (!all.contains(one)) all.add(one);
        return all;
    }
}
