package org.zhunsheng.kernel.figure;

/** A cross-check (勾稽关系): two formulas that must agree. */
record CrossCheck(String id, String name, String formula, Expression left, Expression right) {}
