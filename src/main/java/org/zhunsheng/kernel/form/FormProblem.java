package org.zhunsheng.kernel.form;

/**
 * What is wrong with a form file, and how to mend it.
 *
 * @param line one-based
 */
public record FormProblem(String file, int line, String problem, String mend) {

    @Override
    public String toString() {
        return file + ":" + line + " " + problem + "。" + mend;
    }
}
