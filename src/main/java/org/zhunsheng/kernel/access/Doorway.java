package org.zhunsheng.kernel.access;

import java.util.Collections;
import java.util.Set;

/**
 * A page that people are led to from every other page. A module shows its doorways by beans of this type.
 *
 * @param label the words on the link, in Chinese
 * @param area where the link stands: among those for the public, or among those for officials
 * @param order links stand in this order
 * @param roles whom the link is shown to; everyone, if empty
 */
public record Doorway(String path, String label, Area area, int order, Set<String> roles) {

    /** For whom a page is made. */
    public enum Area {
        PORTAL,
        WORKBENCH
    }

    public Doorway {
        roles = Set.copyOf(roles);
    }

    /** A page for the public that everyone is led to. */
    public static Doorway portal(String path, String label, int order) {
        return new Doorway(path, label, Area.PORTAL, order, Set.of());
    }

    /** A page for officials of some roles. */
    public static Doorway workbench(String path, String label, int order, String... roles) {
        return new Doorway(path, label, Area.WORKBENCH, order, Set.of(roles));
    }

    /** Whether somebody of these roles is led here. */
    public boolean isFor(Set<String> held) {
        return roles.isEmpty() || !Collections.disjoint(roles, held);
    }
}
