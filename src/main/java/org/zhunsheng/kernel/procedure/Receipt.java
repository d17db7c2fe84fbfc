package org.zhunsheng.kernel.procedure;

/**
 * What the docket answers once an act is durable.
 *
 * @param number of the case
 * @param hash of the act, hexadecimal: keeps the actor's proof that it was recorded
 */
public record Receipt(CaseFile file, String number, String hash) {}
