package org.zhunsheng.report;

import java.util.LinkedHashSet;
import java.util.Set;

/** The places of a template at which officers can write: its sections, and its sentences in other words. */
final class Places {

    private Places() {}

    static Set<String> of(Template template) {
        var places = new LinkedHashSet<String>();
        for (var chapter : template.chapters())
            for (var section : chapter.sections()) places.add(chapter.id() + "/" + section.id());
        places.addAll(sentences(template));
        return places;
    }

    static Set<String> sentences(Template template) {
        var places = new LinkedHashSet<String>();
        for (var chapter : template.chapters())
            for (var section : chapter.sections())
                for (var sentence : section.sentences())
                    places.add(chapter.id() + "/" + section.id() + "/" + sentence.id());
        return places;
    }

    /** What was written, without what no document can hold. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", "").strip();
    }
}
