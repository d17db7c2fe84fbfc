package org.zhunsheng.licence;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.access.AccessLog;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Scope;

/**
 * Who may see a licence in full: its holder, those to whom the holder has granted it, and the offices in whose scope it
 * lies. Everybody sees its open part.
 */
@Component
class LicenceSight {

    static final String MISTYPED = "证照标识有误：校验字符不符，请核对后重新输入";

    private final Licences licences;
    private final Grants grants;
    private final CurrentActor current;
    private final AccessLog log;

    LicenceSight(Licences licences, Grants grants, CurrentActor current, AccessLog log) {
        this.licences = licences;
        this.grants = grants;
        this.current = current;
        this.log = log;
    }

    /** @throws ResponseStatusException 404 with the reason: mistyped, or unknown */
    Licence any(String identifier) {
        return licences.find(identifier)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        LicenceIdentifier.parse(identifier).isEmpty() ? MISTYPED : "没有这个证照标识的记录"));
    }

    boolean full(Licence licence) {
        return current.find().map(actor -> sees(actor, licence)).orElse(false);
    }

    /** The licence for one who may see all of it; the look is put on record when it is another's. */
    Licence own(String identifier, String purpose) {
        var licence = any(identifier);
        var actor = current.find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("请先登录"));
        boolean allowed = sees(actor, licence);
        if (!Grants.isHolder(licence, actor)) {
            log.record(actor, "licence", identifier, purpose, allowed ? "允许" : "拒绝");
        }
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "只有持证主体、被授权人和有权机关可以取得证照文件；任何人可以核验真伪");
        }
        return licence;
    }

    /** The licence for its holder alone. */
    Licence held(String identifier) {
        var licence = any(identifier);
        if (!Grants.isHolder(licence, current.get())) throw GrantRefused.notTheHolder();
        return licence;
    }

    /** Whether the one who asks is the holder. */
    boolean holder(Licence licence) {
        return current.find().map(actor -> Grants.isHolder(licence, actor)).orElse(false);
    }

    private boolean sees(Actor actor, Licence licence) {
        if (!actor.district().equals(licence.district())) {
            return false;
        }
        return switch (Scope.of(actor)) {
            case Scope.Whole whole -> true;
            case Scope.Organisations own -> own.organisations().contains(licence.issuer());
            case Scope.Own own -> own.party().equals(licence.holder()) || grants.cover(licence, own.party());
        };
    }
}
