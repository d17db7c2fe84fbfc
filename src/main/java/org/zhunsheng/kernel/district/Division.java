package org.zhunsheng.kernel.district;

/**
 * An area of the country (区划).
 *
 * @param code six digits for a county, nine for a town, twelve for a village
 * @param level county, town or village
 * @param statistical whether the code exists for statistics only, without a government or committee of its own
 */
public record Division(String code, String level, String name, String parent, boolean statistical) {}
