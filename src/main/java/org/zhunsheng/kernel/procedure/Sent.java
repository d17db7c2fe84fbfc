package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.Files;
import org.zhunsheng.kernel.procedure.CaseApi.Acting;
import org.zhunsheng.kernel.procedure.CaseApi.Opening;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;

/**
 * Turns what was sent as JSON into a wish that the docket can be asked for. The form is the docket's to check; what
 * stands around it is checked here, so that nothing without bounds or beyond reading gets into the record.
 */
@Component
class Sent {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._:-]{1,100}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z-]{0,29}");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");
    private static final int LONGEST_NOTE = 500;

    private final Files files;

    Sent(Files files) {
        this.files = files;
    }

    /**
     * A file that was uploaded before and belongs to the act. Its name, type and size are taken from what was uploaded,
     * whatever is said here.
     *
     * @param field the field of the form that it answers
     * @param digest as the upload answered it
     */
    record Attached(
            String field,
            String digest,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Long size) {}

    OpenCase opening(Opening sent, Actor actor) {
        var checks = new Checks();
        if (sent.procedure() == null && sent.item() == null) checks.refuse("procedure", "请写明程序（procedure）或事项（item）");
        checks.code("procedure", sent.procedure());
        checks.code("act", sent.act());
        checks.code("item", sent.item());
        checks.code("organisation", sent.organisation());
        if (sent.channel() != null && !CHANNEL.matcher(sent.channel()).matches())
            checks.refuse("channel", "渠道（channel）请写作 online、window、agent、kiosk、mobile 等");
        if (sent.district() != null && !sent.district().equals(actor.district()))
            checks.refuse("district", "您的账户只能在本区划（" + actor.district() + "）立案");
        var parties = checks.whole("parties", sent.parties());
        var attachments = attachments(sent.attachments(), actor, checks);
        checks.pass();
        return new OpenCase(
                sent.procedure() == null ? "" : sent.procedure(),
                sent.act(),
                sent.item(),
                sent.organisation(),
                parties,
                sent.form() == null ? Map.of() : sent.form(),
                attachments,
                sent.channel() == null ? "online" : sent.channel());
    }

    PerformAct act(Acting sent, CaseFile file, Actor actor) {
        var checks = new Checks();
        if (sent.act() == null) checks.refuse("act", "请写明要办理的行为（act）");
        checks.code("act", sent.act());
        var note = sent.note();
        if (note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE)
            checks.refuse("note", "备注最多" + LONGEST_NOTE + "字");
        if (note != null && UNREADABLE.matcher(note).find()) checks.refuse("note", "备注中有不可见的控制字符，请删去");
        var attachments = attachments(sent.attachments(), actor, checks);
        checks.pass();
        return new PerformAct(
                file.id(), sent.act(), sent.form() == null ? Map.of() : sent.form(), attachments, note, sent.seen());
    }

    private List<AttachmentRef> attachments(@Nullable List<@Nullable Attached> sent, Actor actor, Checks checks) {
        var found = new ArrayList<AttachmentRef>();
        var attached = checks.whole("attachments", sent);
        for (int i = 0; i < attached.size(); i++) {
            var path = "attachments[" + i + "].";
            var file = attached.get(i);
            if (file.field() == null || !CODE.matcher(file.field()).matches())
                checks.refuse(path + "field", "请写明附件对应的栏目（field）");
            else if (file.digest() == null) checks.refuse(path + "digest", "请写明附件的摘要（digest），上传时答复中有");
            else
                files.find(actor.district(), file.digest())
                        .ifPresentOrElse(
                                kept -> found.add(kept.as(file.field())),
                                () -> checks.refuse(path + "digest", "没有收到这个附件，请先上传文件再引用"));
        }
        return found;
    }

    /** Gathers all that is wrong before it refuses. */
    private static final class Checks {

        private static final int MOST = 100;

        private final List<FieldError> errors = new ArrayList<>();

        void refuse(String field, String message) {
            errors.add(new FieldError(field, message));
        }

        void code(String field, @Nullable String code) {
            if (code != null && !CODE.matcher(code).matches())
                refuse(field, "“" + field + "”应是不超过100字的代码，只含字母、数字和 . _ : -");
        }

        /** The entries, none of which may be null. */
        <T> List<T> whole(String field, @Nullable List<@Nullable T> entries) {
            if (entries == null) return List.of();
            var whole = new ArrayList<T>();
            for (var entry : entries) if (entry != null) whole.add(entry);
            if (whole.size() < entries.size()) refuse(field, "“" + field + "”中有空项，请删去");
            if (whole.size() > MOST) refuse(field, "“" + field + "”最多" + MOST + "项");
            return whole;
        }

        void pass() {
            if (!errors.isEmpty()) throw new Invalid(errors);
        }
    }
}
