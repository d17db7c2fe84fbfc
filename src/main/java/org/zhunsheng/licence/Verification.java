package org.zhunsheng.licence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to somebody who presents a licence file.
 *
 * @param valid the file is the one that was issued, and the licence is in force today
 * @param genuine the file is the one that was issued, whatever has become of the licence since
 * @param status of the licence today, null when the file is none of ours
 * @param reasons in Chinese: why it is not valid, or what was found good
 * @param licence what anyone may see of the licence, null when the file is none of ours
 */
public record Verification(
        boolean valid,
        boolean genuine,
        Licence.@Nullable Status status,
        @Nullable String identifier,
        List<String> reasons,
        @Nullable PublicLicence licence) {}
