package dev.habeas.security;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Writes the groups and their grants into the engine; a grant that a release changes is changed at its start. */
@Component
class Grants {

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    Grants(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    void write() {
        for (StaffGroup group : StaffGroup.values()) {
            group(group.id(), group.title(), group == StaffGroup.ADMINS ? "SYSTEM" : "WORKFLOW");
        }
        group(StaffGroup.API_CLIENTS, "API clients", "SYSTEM");
        Grant.table().forEach(this::write);
    }

    void write(Grant grant) {
        Authorization authorization = find(grant.group(), grant.resource(), grant.id());
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private Authorization find(String group, Resource resource, String id) {
        List<Authorization> known = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .list();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        Authorization fresh = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        fresh.setGroupId(group);
        fresh.setResource(resource);
        fresh.setResourceId(id);
        return fresh;
    }

    private void group(String id, String title, String kind) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            var group = identities.newGroup(id);
            group.setName(title);
            group.setType(kind);
            identities.saveGroup(group);
        }
    }
}
