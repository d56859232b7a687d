package dev.habeas.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The people of the company, as the engine's identity service knows them. */
@Component
class Staff {

    private final IdentityService identities;

    Staff(IdentityService identities) {
        this.identities = identities;
    }

    boolean hasPassword(String userId, String password) {
        return identities.checkPassword(userId, password);
    }

    boolean exists(String userId) {
        return identities.createUserQuery().userId(userId).count() > 0;
    }

    List<String> groupsOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** @return the person's authorities; empty if there is no such person (any more) */
    Optional<List<GrantedAuthority>> authoritiesOf(String userId) {
        return exists(userId)
                ? Optional.of(groupsOf(userId).stream()
                        .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(StaffGroup.authorityOf(group)))
                        .toList())
                : Optional.empty();
    }

    /** Creates the person once; what an administrator changes later stays. The password rules hold here too. */
    void createOnce(String userId, String password, List<StaffGroup> groups) {
        if (exists(userId)) {
            return;
        }
        var user = identities.newUser(userId);
        user.setFirstName(userId.substring(0, 1).toUpperCase(Locale.ROOT) + userId.substring(1));
        user.setLastName("Habeas");
        user.setPassword(password);
        identities.saveUser(user);
        groups.forEach(group -> identities.createMembership(userId, group.id()));
    }
}
