package org.zhunsheng.kernel.figure;

import org.zhunsheng.kernel.figure.Figure.Query;

/** A query about one period. */
record Timed(Query query, Period period) {}
