package org.zhunsheng.kernel.procedure;

/**
 * What is wrong with a definition file, and how to mend it.
 *
 * @param line one-based; 0 where no single line is to blame
 */
public record DefinitionProblem(String file, int line, String problem, String mend) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " " + problem + "。" + mend;
    }
}
