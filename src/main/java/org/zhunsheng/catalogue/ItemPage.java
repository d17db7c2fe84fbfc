package org.zhunsheng.catalogue;

import java.util.List;

/** A page of matters, and how many there are in all. */
public record ItemPage(List<ItemVersion> items, int page, int size, long total) {}
