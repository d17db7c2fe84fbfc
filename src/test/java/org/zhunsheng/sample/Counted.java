package org.zhunsheng.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.sample.Scenario.Affair;
import org.zhunsheng.sample.Scenario.Doing;

/** What each figure must come to in the year of a scenario, counted off the scenario by hand. */
final class Counted {

    private static final int DECIMALS = 6;

    private final Scenario scenario;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    private Counted(Scenario scenario) {
        this.scenario = scenario;
    }

    /** By figure; a rate of nothing is left out. */
    static Map<String, BigDecimal> of(Scenario scenario) {
        var counted = new Counted(scenario);
        counted.register();
        counted.supervision();
        counted.cases();
        counted.fees();
        counted.enforcement();
        counted.people();
        return counted.values;
    }

    private void register() {
        var licences = scenario.licences();
        put("licence.categories", Math.min(licences.count(), licences.kinds().size()));
        put("licence.records", licences.count());
        rate("licence.sealed-rate", licences.sealed(), licences.count());
        put("agency.agents", staff("agent"));
        put("counsel.public-lawyers", staff("public-lawyer"));
        var matters = scenario.matters();
        put("catalogue.licensing-items", matters.licensing());
        put("selfservice.items", matters.kiosk());
        put("catalogue.service-departments", departmentsWithMatters());
        rate("catalogue.compression-rate", matters.statutoryDays() - matters.promisedDays(), matters.statutoryDays());
        scenario.entered().forEach(entered -> values.put(entered.figure(), entered.value()));
        put("reform.items", matters.reformed());
        matters.ways().forEach((way, count) -> put("reform." + way, count));
        put("rating.total", scenario.ratings().count());
        rate("rating.good-rate", scenario.ratings().good(), scenario.ratings().count());
        put("mediation.town-committees", scenario.towns().size());
        put(
                "mediation.village-committees",
                scenario.towns().stream()
                        .mapToInt(town -> Villages.of(town).size())
                        .sum());
    }

    private long staff(String role) {
        return scenario.staff().stream()
                .filter(service -> service.role().equals(role))
                .mapToInt(Scenario.Service::count)
                .sum();
    }

    private long departmentsWithMatters() {
        var matters = new MatterRows(scenario);
        return matters.file().content().get().map(row -> row.get(5)).distinct().count();
    }

    private void supervision() {
        long published = 0;
        long all = 0;
        for (var round : scenario.inspections()) {
            put("inspection." + round.type() + ".batches", Math.min(round.batches(), round.subjects()));
            put("inspection." + round.type() + ".subjects", round.subjects());
            published += round.published();
            all += round.subjects();
        }
        rate("inspection.publication-rate", published, all);
        var credit = scenario.credit();
        long records =
                credit.kinds().values().stream().mapToInt(Integer::intValue).sum()
                        + credit.repairedEnterprises()
                        + credit.repairedCooperatives();
        put("credit.published-records", records);
        put("credit.publishing-departments", Math.min(credit.departments(), records));
        put("credit.repaired-enterprises", credit.repairedEnterprises());
        put("credit.repaired-cooperatives", credit.repairedCooperatives());
        put("monitoring.overdue-cases", 0);
        put(
                "disclosure.published",
                scenario.publications().stream()
                        .mapToInt(Scenario.Column::count)
                        .sum());
        put("disclosure.published.news", column("政务动态"));
        put("disclosure.published.notices", column("通知公告"));
        put("disclosure.published.key", column("重点领域"));
    }

    private long column(String category) {
        return scenario.publications().stream()
                .filter(column -> column.category().equals(category))
                .mapToInt(Scenario.Column::count)
                .sum();
    }

    private void cases() {
        put("selfservice.cases", stories(affair -> affair.channel().equals("kiosk")));
        put("onething.joint-cases", story("二手房水电气暖联动过户") + story("门头牌匾设置"));
        put("onething.priority-cases", story("开餐饮店") + story("开便利店"));
        put("disclosure.requests", acts("disclosure-request", "register"));
        rate("disclosure.answered-rate", acts("disclosure-request", "answer"), acts("disclosure-request", "answer"));
        var reconsideration = "administrative-reconsideration";
        put("reconsideration.received", acts(reconsideration, "apply"));
        put("reconsideration.accepted", acts(reconsideration, "accept"));
        put("reconsideration.in-trial", story("行政复议（跨年审理）"));
        put("reconsideration.closed", acts(reconsideration, "accept") - story("行政复议（跨年审理）"));
        put("reconsideration.in-review", story("行政复议（年末受理审查中）"));
        put("reconsideration.not-accepted", acts(reconsideration, "refuse-acceptance"));
        put("reconsideration.panel-meetings", acts(reconsideration, "discuss"));
        put("litigation.responses", acts("litigation-response", "receive"));
        put("litigation.after-reconsideration", story("行政应诉（经复议）"));
        put("litigation.direct", acts("litigation-response", "receive") - story("行政应诉（经复议）"));
        rate(
                "litigation.head-attendance-rate",
                acts("litigation-response", "attend"),
                acts("litigation-response", "attend"));
        put("litigation.reminders", acts("litigation-response", "remind"));
        put("mediation.disputes", acts("people-mediation", "apply"));
        put("decision.major", acts("major-decision", "discuss"));
        put("normative.public-comments", acts("normative-document", "consult-public"));
        put("normative.cleanups", acts("normative-cleanup", "start"));
        put("supervision.notices", acts("enforcement-supervision", "issue-notice"));
        put("filereview.sampled", acts("file-review", "draw"));
        put("enforcement.exempted", acts("administrative-penalty", "exempt-minor"));
    }

    private long story(String name) {
        return stories(affair -> affair.story().equals(name));
    }

    private long stories(Predicate<Affair> which) {
        return scenario.cases().stream().filter(which).mapToInt(Affair::count).sum();
    }

    /** How often an act is done in the cases of a procedure. */
    private long acts(String procedure, String act) {
        return scenario.cases().stream()
                .filter(affair -> affair.procedure().equals(procedure))
                .mapToLong(affair -> affair.count()
                        * scenario.steps(affair).stream()
                                .filter(step -> act.equals(step.act()))
                                .count())
                .sum();
    }

    private void fees() {
        put("agency.assists", sum("assist"));
        put("onething.published", records("onething-theme"));
        put("onething.priority-items", records("onething-theme", "class", "priority"));
        put("fees.associations-checked", records("fee-check", "target", "association"));
        put("fees.intermediaries-checked", records("fee-check", "target", "intermediary"));
        put("fees.admin-fee-units-checked", records("fee-check", "target", "admin-unit"));
        put("fees.bodies-checked", records("fee-check", "target", "body"));
        put("fees.toll-stations-checked", records("fee-check", "target", "toll-station"));
        put("fees.power-resellers-checked", records("fee-check", "target", "power-reseller"));
        put("fees.utilities-checked", records("fee-check", "target", "utility"));
        put("fees.banks-checked", records("fee-check", "target", "bank"));
        put("fees.violations-found", sum("fee-violation"));
    }

    private void enforcement() {
        put("enforcement.warning-talks", records("warning-talk"));
        put("enforcement.publishing-departments", spread("enforcement-disclosure"));
        put("enforcement.listed-items", sum("enforcement-list"));
        put("terminal.departments", spread("terminal-issue"));
        put("terminal.count", sum("terminal-issue"));
        put("filereview.rectified", sum("file-rectification"));
        put("filereview.towns", spread("file-self-check", "body", "town"));
        put("filereview.departments", spread("file-self-check", "body", "department"));
        put("filereview.self-checked", sum("file-self-check"));
        put("supervision.judicial-offices", spread("office-survey"));
        put("training.officers", sum("officer-training"));
        put("training.days", records("officer-training"));
        put("training.terminal-sessions", records("terminal-training"));
        put("oversight.discipline", sum("discipline"));
        put("conduct.inspections", records("conduct-inspection"));
        put("conduct.rectified", sum("conduct-inspection"));
        put("disclosure.tasks", records("disclosure-task"));
        put("disclosure.domains", records("disclosure-domain"));
        put("mediation.trained", sum("mediator-training"));
        put("mediation.budget", sum("mediation-budget"));
    }

    private void people() {
        put("popularisation.troupe-events", records("troupe-event"));
        put("popularisation.boards", sum("law-board"));
        put("popularisation.articles", records("law-article"));
        put("popularisation.reads", sum("law-article"));
        long start = sum("follower-count", "point", "start");
        rate("popularisation.follower-growth", sum("follower-count", "point", "end") - start, start);
        put("popularisation.client-views", most("client-view"));
        put("popularisation.units", spread("law-event"));
        put("popularisation.events", records("law-event"));
        put("popularisation.audience", sum("law-event"));
        put("popularisation.studies", records("law-study"));
        put("assessment.office-meetings", records("office-meeting"));
        put("assessment.committee-meetings", records("committee-meeting"));
        put("assessment.towns", spread("assessment-visit", "body", "town"));
        put("assessment.departments", spread("assessment-visit", "body", "department"));
        put(
                "assessment.groups",
                doings("assessment-visit").mapToInt(this::groups).max().orElse(0));
    }

    private int groups(Doing doing) {
        var groups = doing.form() == null ? null : doing.form().get("group");
        return groups instanceof List<?> list ? Math.min(list.size(), doing.records()) : 0;
    }

    private long records(String kind, String... form) {
        return doings(kind, form).mapToInt(Doing::records).sum();
    }

    private long sum(String kind, String... form) {
        return doings(kind, form)
                .mapToLong(doing -> doing.records() == 0 ? 0 : doing.sum())
                .sum();
    }

    private long most(String kind) {
        return doings(kind)
                .flatMapToLong(doing -> IntStream.range(0, doing.records())
                        .mapToLong(i -> Scatter.share(doing.sum(), doing.records(), i)))
                .max()
                .orElse(0);
    }

    /** How many bodies hold them; those of one kind and form are held by bodies of their own. */
    private long spread(String kind, String... form) {
        ToLongFunction<Doing> bodies = doing -> Math.min(
                doing.records(),
                doing.by() == null ? doing.spread() : doing.by().size());
        return doings(kind, form).mapToLong(bodies).sum();
    }

    private Stream<Doing> doings(String kind, String... form) {
        return scenario.activities().stream()
                .filter(doing -> doing.kind().equals(kind))
                .filter(doing -> form.length == 0 || form[1].equals(told(doing, form[0])));
    }

    private static @Nullable Object told(Doing doing, String field) {
        return doing.form() == null ? null : doing.form().get(field);
    }

    private void put(String figure, long value) {
        values.put(figure, BigDecimal.valueOf(value));
    }

    private void rate(String figure, long part, long whole) {
        if (whole == 0) return;
        values.put(figure, BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Rounded as rates are here, so that values can be compared. */
    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
