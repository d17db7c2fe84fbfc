package org.zhunsheng.kernel.form;

/**
 * What the house knows already and need not be asked again (一数一源).
 *
 * @param source where it comes from, in words, e.g. 您的账户
 */
public record Known(Object value, String source) {}
