package dev.habeas.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each group may do in the engine. Tasks are not listed: the engine grants a task to its candidate groups, and to
 * nobody else.
 */
record Grant(String group, Resource resource, String id, List<Permission> permissions) {

    private static final Permission[] SEE_EVERYTHING_RUNNING_AND_PAST = {
        READ, READ_INSTANCE, READ_INSTANCE_VARIABLE, READ_TASK, READ_TASK_VARIABLE, READ_HISTORY, READ_HISTORY_VARIABLE
    };

    static List<Grant> table() {
        List<Grant> grants = new ArrayList<>();
        for (StaffGroup group : StaffGroup.taskWorkers()) {
            grants.add(of(group.id(), APPLICATION, "tasklist", ACCESS));
        }
        for (StaffGroup group : List.of(StaffGroup.ANALYSTS, StaffGroup.OFFICERS, StaffGroup.SECURITY)) {
            grants.add(of(group.id(), PROCESS_DEFINITION, Authorization.ANY, READ, READ_INSTANCE, READ_TASK_VARIABLE));
        }
        for (StaffGroup group : StaffGroup.overseers()) {
            grants.add(of(group.id(), APPLICATION, "cockpit", ACCESS));
            grants.add(of(group.id(), DECISION_DEFINITION, Authorization.ANY, READ, READ_HISTORY));
            grants.add(of(group.id(), DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ));
            grants.add(of(group.id(), DEPLOYMENT, Authorization.ANY, READ));
        }
        grants.add(
                of(StaffGroup.AUDITORS.id(), PROCESS_DEFINITION, Authorization.ANY, SEE_EVERYTHING_RUNNING_AND_PAST));
        grants.add(of(
                StaffGroup.MANAGERS.id(),
                PROCESS_DEFINITION,
                Authorization.ANY,
                and(SEE_EVERYTHING_RUNNING_AND_PAST, RETRY_JOB)));
        grants.add(of(
                StaffGroup.API_CLIENTS,
                PROCESS_DEFINITION,
                Authorization.ANY,
                and(SEE_EVERYTHING_RUNNING_AND_PAST, UPDATE_INSTANCE)));
        for (Resources resource : Resources.values()) {
            grants.add(of(StaffGroup.ADMINS.id(), resource, Authorization.ANY, ALL));
        }
        return List.copyOf(grants);
    }

    private static Grant of(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, List.of(permissions));
    }

    private static Permission[] and(Permission[] some, Permission more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(Permission[]::new);
    }
}
