package org.zhunsheng.kernel.form;

/**
 * What is wrong with one field, in words a clerk can act on.
 *
 * @param field dotted path, e.g. {@code partners[0].name}; empty for the form as a whole
 */
public record FieldError(String field, String message) {}
