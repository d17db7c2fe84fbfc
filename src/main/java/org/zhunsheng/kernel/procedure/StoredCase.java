package org.zhunsheng.kernel.procedure;

/** A case as it was read: its file, and the hash on which the next act is chained. */
record StoredCase(CaseFile file, String number, byte[] lastHash) {}
