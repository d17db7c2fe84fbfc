package org.zhunsheng.kernel.ledger;

import java.util.List;

/**
 * The outcome of a verification.
 *
 * @param acts how many acts were recomputed
 * @param broken what was found; empty if all holds
 */
public record LedgerReport(long acts, List<Finding> broken) {}
