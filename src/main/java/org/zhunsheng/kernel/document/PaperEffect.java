package org.zhunsheng.kernel.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Effect;
import org.zhunsheng.kernel.time.BeijingTime;
import tools.jackson.databind.JsonNode;

/** The papers that an act makes: {@code document: name} or {@code document: [names]} in a procedure. */
@Component("document")
class PaperEffect implements Effect {

    private static final String INSERT = """
            insert into paper (district, id, case_id, sequence, template, title, made_on)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final PaperPress press;

    PaperEffect(PaperPress press) {
        this.press = press;
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        return names(argument).allMatch(name -> name.matches("[a-z0-9-]+"))
                ? null
                : "document 应当是文书模板的名称（小写字母、数字、连字符）或者名称的列表";
    }

    @Override
    public List<Write> writes(Context context) {
        var on = BeijingTime.day(context.entry().at());
        var definition = context.file().definition();
        return names(context.argument())
                .map(template -> new Write(
                        INSERT,
                        List.of(
                                context.district(),
                                Ids.next(),
                                context.caseId(),
                                context.entry().sequence(),
                                template,
                                press.folderOf(definition.folders(), template)
                                        .flatMap(folder -> press.title(folder, template))
                                        .orElse(context.rule().name()),
                                on)))
                .toList();
    }

    private static Stream<String> names(JsonNode argument) {
        return argument.isArray()
                ? argument.valueStream().map(name -> name.asString(""))
                : Stream.of(argument.asString(""));
    }
}
