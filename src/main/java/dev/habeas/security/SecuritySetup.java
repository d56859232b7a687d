package dev.habeas.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Brings groups, grants, task lists and first users into the engine before the first request is taken. */
@Component
class SecuritySetup implements SmartInitializingSingleton {

    private final Grants grants;
    private final TaskFilters filters;
    private final ObjectProvider<DemoAccess> demo;
    private final SecurityProperties settings;
    private final Staff staff;
    private final DemoLeftovers leftovers;
    private final Environment environment;

    SecuritySetup(
            Grants grants,
            TaskFilters filters,
            ObjectProvider<DemoAccess> demo,
            SecurityProperties settings,
            Staff staff,
            DemoLeftovers leftovers,
            Environment environment) {
        this.grants = grants;
        this.filters = filters;
        this.demo = demo;
        this.settings = settings;
        this.staff = staff;
        this.leftovers = leftovers;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        grants.write();
        filters.write();
        demo.ifAvailable(DemoAccess::createOnce);
        if (settings.bootstrapAdmin() != null) {
            createFirstAdministrator(settings.bootstrapAdmin());
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            leftovers.refuse();
        }
    }

    private void createFirstAdministrator(SecurityProperties.BootstrapAdmin admin) {
        String secret = admin.secret()
                .orElseThrow(() -> new IllegalStateException(
                        "HABEAS-SEC-007 The first administrator needs habeas.security.bootstrap-admin.password-file"));
        staff.createOnce(admin.user(), secret, List.of(StaffGroup.ADMINS));
    }
}
