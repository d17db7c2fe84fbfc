package org.zhunsheng.catalogue;

import java.time.LocalDate;

/**
 * A matter as it stands from a day on, until the next version does.
 *
 * @param version from 1 upwards
 * @param ended from that day on the matter is no longer handled
 */
public record ItemVersion(String district, int version, LocalDate validFrom, boolean ended, Item item) {}
