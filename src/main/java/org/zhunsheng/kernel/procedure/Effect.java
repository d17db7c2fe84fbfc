package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.ledger.ActEntry;
import tools.jackson.databind.JsonNode;

/**
 * What follows from an act beside the move of its case: a paper, a publication, a licence. The bean's name is the key
 * under which an act of {@code procedure.yaml} asks for it. Its writes stand or fall with the act.
 */
public interface Effect {

    /** What this act writes beside the act itself; must have no side effect of its own. */
    List<Write> writes(Context context);

    /** What is wrong with an argument found in a definition file, in words that tell how to mend it. */
    default @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        return null;
    }

    /**
     * The act that is about to be recorded.
     *
     * @param file the case as it will stand after the act
     * @param number the case's number; null in an opening act, whose number is given in the same transaction
     * @param argument what the definition says under the effect's key
     */
    record Context(
            CaseFile file,
            ActRule rule,
            ActEntry entry,
            @Nullable String number,
            Actor actor,
            JsonNode argument) {

        public String district() {
            return file.district();
        }

        public UUID caseId() {
            return file.id();
        }

        public Map<String, Object> form() {
            return entry.form();
        }

        /** What all acts of the case, this one included, have told so far. */
        public Map<String, Object> facts() {
            return file.facts();
        }
    }
}
