package org.zhunsheng.licence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.kernel.access.CurrentActor;

/** Grants of a licence over HTTP. */
@RestController
@Tag(name = "电子证照")
@RequestMapping("/api/v1/licences/{identifier}/grants")
class GrantApi {

    private final Grants grants;
    private final LicenceSight sight;
    private final CurrentActor current;
    private final Clock clock;

    GrantApi(Grants grants, LicenceSight sight, CurrentActor current, Clock clock) {
        this.grants = grants;
        this.sight = sight;
        this.current = current;
        this.clock = clock;
    }

    /** A grant as the holder sees it. */
    record View(
            UUID id,
            String identifier,
            String granteeName,
            String purpose,
            OffsetDateTime grantedAt,
            LocalDate validTo,
            @Nullable OffsetDateTime revokedAt,
            boolean inForce) {}

    record Listing(List<View> items, int page, int size, long total) {}

    @GetMapping
    @Operation(summary = "持证主体查看给出的授权")
    Listing list(@PathVariable String identifier) {
        var licence = sight.held(identifier);
        var found = grants.of(licence).stream().map(this::view).toList();
        return new Listing(found, 0, Math.max(1, found.size()), found.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "持证主体授权他人查看和使用证照", description = "写明被授权人、用途和截止日期（不超过一年）")
    View give(@PathVariable String identifier, @RequestBody Grants.Wish wish) {
        return view(grants.give(sight.any(identifier), wish, current.get()));
    }

    @DeleteMapping("/{grant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "收回授权")
    void revoke(@PathVariable String identifier, @PathVariable UUID grant) {
        grants.revoke(sight.any(identifier), grant, current.get());
    }

    private View view(Grant grant) {
        var revoked = grant.revokedAt();
        return new View(
                grant.id(),
                grant.identifier(),
                grant.granteeName(),
                grant.purpose(),
                grant.grantedAt().atZone(clock.getZone()).toOffsetDateTime(),
                grant.validTo(),
                revoked == null ? null : revoked.atZone(clock.getZone()).toOffsetDateTime(),
                grant.holdsOn(LocalDate.now(clock)));
    }
}
