package org.zhunsheng.licence;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Effect;
import org.zhunsheng.kernel.procedure.Knowledge;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.Refusal;
import org.zhunsheng.kernel.time.BeijingTime;
import tools.jackson.databind.JsonNode;

/**
 * What an act does to a licence ({@code licence: issue} in a procedure), and what a case about a licence needs to know
 * of it ({@code knows: [licence]}).
 */
@Component("licence")
class LicenceEffect implements Effect, Knowledge {

    static final String IDENTIFIER = "licenceIdentifier";
    private static final Pattern SPAN = Pattern.compile("(\\d+) (day|month|year)s?.*");

    /** What ends a licence, by the word in the procedure. */
    private static final Map<String, Licence.Status> ENDS = Map.of(
            "revoke", Licence.Status.REVOKED,
            "withdraw", Licence.Status.WITHDRAWN,
            "cancel", Licence.Status.CANCELLED);

    private static final Set<String> GIVES = Set.of("issue", "change", "renew");

    private final Licences licences;
    private final Organisations organisations;
    private final Parties parties;

    LicenceEffect(Licences licences, Organisations organisations, Parties parties) {
        this.licences = licences;
        this.organisations = organisations;
        this.parties = parties;
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        String word = argument.asString("");
        return GIVES.contains(word) || ENDS.containsKey(word)
                ? null
                : "licence 只能是 issue、change、renew、revoke、withdraw、cancel 之一，不能是“" + word + "”";
    }

    @Override
    public Map<String, Object> about(OpenCase wish, String district) {
        var licence = named(wish.form());
        var known = new LinkedHashMap<String, Object>();
        known.put("identifier", licence.identifier());
        known.put("typeName", licence.typeName());
        known.put("number", licence.number());
        known.put("holderName", licence.holderName());
        known.put("issuer", licence.issuer());
        known.put("validFrom", licence.validFrom().toString());
        LocalDate to = licence.validTo();
        known.put("validTo", to == null ? "" : to.toString());
        return known;
    }

    @Override
    public List<Write> writes(Context context) {
        var today = BeijingTime.day(context.entry().at());
        String word = context.argument().asString("");
        var end = ENDS.get(word);
        if (end != null) {
            return List.of(licences.end(standing(context), end, today));
        }
        return switch (word) {
            case "issue" -> issue(context, today);
            case "change" -> change(context, today);
            case "renew" -> renew(context, today);
            default -> throw new IllegalArgumentException("not something to do to a licence: " + word);
        };
    }

    /** A matter that leads to no licence (its result is the decision alone) gives none. */
    private List<Write> issue(Context context, LocalDate today) {
        if (!(context.facts().get("item") instanceof Map<?, ?> item)
                || !(item.get("licence") instanceof Map<?, ?> type)) {
            return List.of();
        }
        var head = context.file().head();
        var organisation = organisation(context.district(), head.organisation());
        var holder = head.parties().getFirst();
        LocalDate stated = day(context.form().get("validFrom"), null);
        LocalDate from = stated == null ? today : stated;
        String validity = text(type.get("validity"));
        LocalDate to = day(context.form().get("validTo"), validity.isEmpty() ? null : lastDay(from, validity));
        String code = code(organisation);
        var issuance = new Issuance(
                context.district(),
                typeCode(text(type.get("type")), code),
                text(type.get("name")),
                null,
                holder.id(),
                holder.name(),
                isPerson(context.district(), holder.id()),
                organisation.code(),
                code,
                organisation.name(),
                today,
                from,
                to,
                context.caseId(),
                face(context));
        return licences.issue(issuance).writes();
    }

    private List<Write> change(Context context, LocalDate today) {
        var current = standing(context);
        String holderName = current.holderName();
        var fields = new LinkedHashMap<String, Licence.Field>();
        current.fields().forEach(field -> fields.put(field.name(), field));
        if (context.facts().get("changes") instanceof List<?> changes) {
            for (Object entry : changes) {
                if (entry instanceof Map<?, ?> change) {
                    String name = text(change.get("name"));
                    String value = text(change.get("value"));
                    if (Set.of("持证主体", "名称", "姓名", "单位名称").contains(name)) {
                        holderName = value;
                    } else {
                        var before = fields.get(name);
                        fields.put(name, new Licence.Field(name, value, before == null || before.open()));
                    }
                }
            }
        }
        var issuance = next(
                current,
                holderName,
                today,
                current.validFrom(),
                current.validTo(),
                context.caseId(),
                List.copyOf(fields.values()));
        return licences.change(current, issuance).writes();
    }

    /** Where the decision or the law's silence states no day, the licence runs on for as long as it ran before. */
    private List<Write> renew(Context context, LocalDate today) {
        var current = standing(context);
        LocalDate end = current.validTo();
        LocalDate same = end == null ? null : end.plus(Period.between(current.validFrom(), end.plusDays(1)));
        var issuance = next(
                current,
                current.holderName(),
                today,
                today,
                day(context.form().get("validTo"), same),
                context.caseId(),
                current.fields());
        return licences.change(current, issuance).writes();
    }

    private static Issuance next(
            Licence current,
            String holderName,
            LocalDate today,
            LocalDate from,
            @Nullable LocalDate to,
            UUID caseId,
            List<Licence.Field> fields) {
        String issuer =
                LicenceIdentifier.parse(current.identifier()).orElseThrow().issuer();
        return new Issuance(
                current.district(),
                current.typeCode(),
                current.typeName(),
                null,
                current.holder(),
                holderName,
                current.holderIsPerson(),
                current.issuer(),
                issuer,
                current.issuerName(),
                today,
                from,
                to,
                caseId,
                fields);
    }

    private static List<Licence.Field> face(Context context) {
        var fields = new ArrayList<Licence.Field>();
        String content = text(context.form().get("grantContent"));
        if (!content.isEmpty()) {
            fields.add(new Licence.Field("许可内容", content, true));
        }
        String conditions = text(context.form().get("grantConditions"));
        if (!conditions.isEmpty()) {
            fields.add(new Licence.Field("许可条件", conditions, true));
        }
        return fields;
    }

    private Licence standing(Context context) {
        var licence = named(context.facts());
        if (licence.status() != Licence.Status.VALID) {
            throw Refusal.Invalid.field(IDENTIFIER, "证照" + licence.status().label() + "，不能再办理");
        }
        return licence;
    }

    private Licence named(Map<String, ? extends @Nullable Object> facts) {
        String identifier = text(facts.get(IDENTIFIER)).strip();
        return licences.find(identifier)
                .orElseThrow(() -> Refusal.Invalid.field(
                        IDENTIFIER,
                        LicenceIdentifier.parse(identifier).isEmpty() ? LicenceSight.MISTYPED : "没有这个证照标识的记录"));
    }

    private Organisation organisation(String district, String code) {
        return organisations
                .find(district, code)
                .orElseThrow(() -> Refusal.Invalid.field("organisation", "没有代码为 " + code + " 的机关"));
    }

    private static String code(Organisation organisation) {
        String code = organisation.uscc();
        if (code == null) {
            throw Refusal.Invalid.field("organisation", organisation.name() + "没有登记统一社会信用代码，不能签发电子证照");
        }
        return code;
    }

    private boolean isPerson(String district, UUID party) {
        return parties.find(district, party)
                .map(known -> known.idType().person())
                .orElse(true);
    }

    /** A type that no higher body has given a code yet is coded by the issuer itself. */
    private static String typeCode(String given, String issuer) {
        return given.matches("[0-9A-Z]{18}\\d{3}") ? given : issuer + "001";
    }

    private static @Nullable LocalDate lastDay(LocalDate from, String validity) {
        var span = SPAN.matcher(validity);
        if (!span.matches()) {
            return null;
        }
        long length = Long.parseLong(span.group(1));
        var after =
                switch (span.group(2)) {
                    case "year" -> from.plusYears(length);
                    case "month" -> from.plusMonths(length);
                    default -> from.plusDays(length);
                };
        return after.minusDays(1);
    }

    private static @Nullable LocalDate day(@Nullable Object value, @Nullable LocalDate otherwise) {
        String text = text(value);
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
