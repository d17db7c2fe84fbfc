package org.zhunsheng.kernel.document;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The archive package (归档信息包) of a closed case.
 *
 * @param digest SM3 of the ZIP, hexadecimal; it is kept under this address
 * @param size bytes
 * @param files how many there are in it
 * @param sound whether the four-property check (四性检测) found nothing when it was made
 */
record ArchivePackage(
        String district, UUID caseId, String digest, long size, int files, boolean sound, OffsetDateTime madeAt) {}
