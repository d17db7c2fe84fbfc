package org.zhunsheng.kernel.party;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.party.PartiesRefused.Problem;

/** Checks drafts and brings them into one form; gathers every problem before it refuses. */
class PartyCheck {

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\x20]{1,120}");

    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    /** A draft that has passed. */
    record Checked(
            String role,
            String name,
            IdType idType,
            String idNumber,
            @Nullable String phone) {}

    PartyCheck(LocalDate today) {
        this.today = today;
    }

    List<Checked> check(List<PartyDraft> drafts) {
        var checked = new ArrayList<Checked>();
        for (int i = 0; i < drafts.size(); i++) {
            checked.add(check("parties[" + i + "].", drafts.get(i)));
        }
        if (!problems.isEmpty()) {
            throw new PartiesRefused(problems);
        }
        return checked;
    }

    private Checked check(String path, PartyDraft draft) {
        // What comes from outside as JSON may lack any field, whatever the types promise.
        var role = text(draft.role());
        if (!ROLE.matcher(role).matches()) {
            refuse(path + "role", "请写明当事人的身份，例如 applicant（申请人）");
        }
        var name = Normalizer.normalize(text(draft.name()), Normalizer.Form.NFC).strip();
        if (!NAME.matcher(name).matches()) {
            refuse(path + "name", name.isEmpty() ? "请填写姓名或名称" : "姓名或名称应在120字以内，不能含有换行等控制字符");
        }
        var type = IdType.of(text(draft.idType()));
        if (type.isEmpty()) {
            refuse(path + "idType", "证件类型应为 RESIDENT_ID（居民身份证）、USCC（统一社会信用代码）、PASSPORT（护照）或 OTHER（其他证件）");
        }
        var number = IdentityCheck.normalise(text(draft.idNumber()));
        type.map(t -> number.isEmpty() ? "请填写" + t.label() + "号码" : IdentityCheck.problem(t, number, today))
                .ifPresent(problem -> refuse(path + "idNumber", problem));
        return new Checked(role, name, type.orElse(IdType.OTHER), number, phone(path, draft.phone()));
    }

    private @Nullable String phone(String path, @Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        var phone = IdentityCheck.normalisePhone(stated);
        var problem = IdentityCheck.phoneProblem(phone);
        if (problem != null) {
            refuse(path + "phone", problem);
        }
        return phone;
    }

    private void refuse(String field, String message) {
        problems.add(new Problem(field, message));
    }

    private static String text(@Nullable String stated) {
        return stated == null ? "" : stated;
    }
}
