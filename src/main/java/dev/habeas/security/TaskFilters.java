package dev.habeas.security;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The task lists that everyone who works on tasks finds in Tasklist. A list shows a person only the tasks that the
 * engine lets this person see. Their expressions are the only ones the engine evaluates in queries.
 */
@Component
class TaskFilters {

    static final String NOW = "${now()}";
    static final String IN_A_WEEK = "${dateTime().plusDays(7)}";

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void write() {
        write(
                1,
                "My group's tasks",
                "Tasks of your groups, whoever holds them",
                byDueDate()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks());
        write(2, "My tasks", "Tasks that you have claimed", byDueDate().taskAssigneeExpression("${currentUser()}"));
        write(
                3,
                "Due soon",
                "Tasks due within seven days",
                byDueDate().dueAfterExpression(NOW).dueBeforeExpression(IN_A_WEEK));
        write(4, "Overdue", "Tasks whose due date has passed", byDueDate().dueBeforeExpression(NOW));
    }

    private TaskQuery byDueDate() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private void write(int order, String name, String description, TaskQuery query) {
        List<Filter> known = filters.createTaskFilterQuery().filterName(name).list();
        Filter filter = known.isEmpty() ? filters.newTaskFilter(name) : known.get(0);
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", description);
        properties.put("priority", order);
        properties.put("refresh", true);
        filter.setProperties(properties);
        filter.setQuery(query);
        filters.saveFilter(filter);
        StaffGroup.taskWorkers()
                .forEach(group -> grants.write(new Grant(group.id(), FILTER, filter.getId(), List.of(READ))));
    }
}
