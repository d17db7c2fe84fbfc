package org.zhunsheng.kernel.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper (文书) of a case.
 *
 * @param sequence of the act it belongs to; it says what was known up to that act
 * @param template name of its template beside the procedure
 */
public record Paper(
        String district, UUID id, UUID caseId, int sequence, String template, String title, LocalDate madeOn) {}
