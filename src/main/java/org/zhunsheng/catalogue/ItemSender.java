package org.zhunsheng.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The row of a sender's file that a version of a matter came from.
 *
 * @param baseCode the matter (主项) that this one is a case of (业务办理项); null where it stands for itself
 */
record ItemSender(
        @Nullable String externalId,
        @Nullable Long digest,
        @Nullable String baseCode) {

    static final ItemSender NONE = new ItemSender(null, null, null);
}
