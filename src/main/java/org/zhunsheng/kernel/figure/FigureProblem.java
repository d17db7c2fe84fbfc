package org.zhunsheng.kernel.figure;

/** What is wrong with a figure file, where, and how to mend it. */
record FigureProblem(String file, int line, String problem, String mend) {

    @Override
    public String toString() {
        return file + ":" + line + " " + problem + "。" + mend;
    }
}
