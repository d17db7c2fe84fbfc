package org.zhunsheng.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTests {

    private static final UUID PARTY = UUID.randomUUID();

    @Test
    void whoLeadsOrSupervisesSeesTheDistrict() {
        for (var role : Set.of("leader", "legal", "auditor"))
            assertThat(Scope.of(actor(role, "ZJ", null))).isEqualTo(new Scope.Whole("150624"));
    }

    @Test
    void anOfficialSeesWhatTheOwnOrganisationHandles() {
        for (var role : Set.of("clerk", "approver", "officer", "head"))
            assertThat(Scope.of(actor(role, "ZJ", null))).isEqualTo(new Scope.Organisations("150624", Set.of("ZJ")));
    }

    @Test
    void anOfficialOfNoOrganisationSeesNothing() {
        assertThat(Scope.of(actor("clerk", null, null))).isEqualTo(new Scope.Organisations("150624", Set.of()));
        assertThat(Scope.of(actor("admin", null, null))).isEqualTo(new Scope.Organisations("150624", Set.of()));
    }

    @Test
    void aResidentSeesOwnMattersAndAnUnknownRoleNoMoreThanThat() {
        assertThat(Scope.of(actor("resident", null, PARTY))).isEqualTo(new Scope.Own("150624", PARTY));
        assertThat(Scope.of(actor("agent", null, null))).isEqualTo(new Scope.Own("150624", Scope.NOBODY));
        assertThat(Scope.of(actor("newcomer", "ZJ", null))).isEqualTo(new Scope.Own("150624", Scope.NOBODY));
    }

    private static Actor actor(String role, @Nullable String organisation, @Nullable UUID party) {
        return new Actor("a", "甲", "150624", organisation, Set.of(role), party);
    }
}
