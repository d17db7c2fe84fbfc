package org.zhunsheng.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.unbescape.html.HtmlEscape;

/** An element of a page as a browser would read it, for tests that ask what stands where. */
public final class Html {

    private static final DOMMarkupParser PARSER = new DOMMarkupParser(ParseConfiguration.htmlConfiguration());

    private final INestableNode node;

    private Html(INestableNode node) {
        this.node = node;
    }

    public static Html page(String text) {
        try {
            return new Html(PARSER.parse(text));
        } catch (ParseException e) {
            throw new AssertionError("no HTML: " + text, e);
        }
    }

    /** All elements of a name within this one, in the order of the page. */
    public List<Html> all(String name) {
        return within(node)
                .filter(element -> element.elementNameMatches(name))
                .map(Html::new)
                .toList();
    }

    /** Those of them that have a class. */
    public List<Html> all(String name, String css) {
        return all(name).stream()
                .filter(element ->
                        List.of(element.attribute("class").split("\\s+")).contains(css))
                .toList();
    }

    /** The nearest element of a name that is labelled by the heading of this id. */
    public Optional<Html> labelledBy(String name, String heading) {
        return all(name).stream()
                .filter(element -> element.attribute("aria-labelledby").equals(heading))
                .findFirst();
    }

    public String attribute(String name) {
        var value = node instanceof Element element ? element.getAttributeValue(name) : null;
        return value == null ? "" : HtmlEscape.unescapeHtml(value);
    }

    /** What can be read in it, with each run of white space as one blank. */
    public String text() {
        return HtmlEscape.unescapeHtml(texts(node).collect(Collectors.joining()))
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static Stream<String> texts(INode node) {
        if (node instanceof Text text) return Stream.of(text.getContent());
        return node instanceof INestableNode nest && nest.hasChildren()
                ? nest.getChildren().stream().flatMap(Html::texts)
                : Stream.empty();
    }

    private static Stream<Element> within(INestableNode node) {
        if (!node.hasChildren()) return Stream.empty();
        return node.getChildren().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(element -> Stream.concat(Stream.of(element), within(element)));
    }
}
