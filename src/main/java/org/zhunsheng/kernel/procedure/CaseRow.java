package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in a list.
 *
 * @param remaining working days to the last day, negative when it is past; null where nothing is owed
 */
public record CaseRow(
        UUID id,
        String number,
        String procedure,
        String procedureName,
        String organisation,
        @Nullable String itemName,
        String title,
        @Nullable String applicant,
        String channel,
        String state,
        String stateName,
        @Nullable String outcome,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String term,
        @Nullable LocalDate due,
        boolean provisional,
        Light light,
        @Nullable Integer remaining) {}
