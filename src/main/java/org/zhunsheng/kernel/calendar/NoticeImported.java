package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A holiday notice was entered or changed; {@link Calendars#current} already answers with it. Published after the notice
 * stands on record, and once more after a restart if the listeners did not get through it, so they must bear a repeat.
 *
 * @param years the years in which a day changed
 * @param first the first day changed
 * @param last the last day changed
 */
public record NoticeImported(UUID notice, List<Integer> years, LocalDate first, LocalDate last) {}
