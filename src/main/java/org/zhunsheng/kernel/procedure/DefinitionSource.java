package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * One version of a procedure as it was written, before it is understood.
 *
 * @param folder {@code procedures/<module>/<procedure>/<effective-date>}
 * @param procedure the text of {@code procedure.yaml}
 * @param forms the text of {@code form.json}, if there is one
 */
public record DefinitionSource(
        String module,
        String id,
        String folder,
        String procedure,
        @Nullable String forms) {

    /** The day that names the folder; far in the past where it names none, which the reader will complain of. */
    LocalDate effective() {
        try {
            return LocalDate.parse(folder.substring(folder.lastIndexOf('/') + 1));
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }
}
