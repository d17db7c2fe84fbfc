package org.zhunsheng.kernel.intake;

/**
 * A column of the rows of a kind.
 *
 * @param name as the header writes it
 * @param title what people call it; as a header it is understood too
 * @param required whether every row must fill it
 * @param example a value as a template shows it; empty where none helps
 */
public record ImportColumn(String name, String title, boolean required, String example) {

    public static final ImportColumn EXTERNAL_ID = required("external_id", "来源编号", "A-0001");

    public static ImportColumn required(String name, String title, String example) {
        return new ImportColumn(name, title, true, example);
    }

    public static ImportColumn optional(String name, String title, String example) {
        return new ImportColumn(name, title, false, example);
    }
}
