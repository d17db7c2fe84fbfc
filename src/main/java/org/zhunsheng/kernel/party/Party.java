package org.zhunsheng.kernel.party;

import java.util.UUID;

/**
 * A person or an organisation (当事人) that is or was a party to cases. One identity number is one party, and its id is
 * the same wherever it appears.
 *
 * @param name as last stated; in full
 */
public record Party(String district, UUID id, IdType idType, String name) {}
