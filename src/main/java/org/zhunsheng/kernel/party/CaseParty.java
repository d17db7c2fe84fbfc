package org.zhunsheng.kernel.party;

/**
 * A party in its role in one case.
 *
 * @param name as stated in this case
 */
public record CaseParty(String role, String name, Party party) {}
