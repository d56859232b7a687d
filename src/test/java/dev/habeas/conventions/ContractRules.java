package dev.habeas.conventions;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.jspecify.annotations.Nullable;

/** What a model promises to its callers, to people, and to those who read it. */
final class ContractRules {

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    static final List<Rule> ALL = List.of(
            Rule.of("documented", ContractRules::documented),
            Rule.of("bound-to-deployment", ContractRules::boundToDeployment),
            Rule.of("explicit-variables", ContractRules::explicitVariables),
            new Rule("errors-are-caught", ContractRules::errorsAreCaught),
            new Rule("called-model-exists", ContractRules::calledModelExists),
            Rule.of("task-has-owner-and-date", ContractRules::taskHasOwnerAndDate),
            Rule.of("form-exists", ContractRules::formExists),
            Rule.of("form-opens-blank", ContractRules::formOpensBlank));

    private ContractRules() {}

    static boolean isCalled(Model model, Collection<Model> known) {
        return known.stream()
                .anyMatch(other -> other.all(CallActivity.class).stream()
                        .anyMatch(call ->
                                call.getCalledElement().equals(model.process().getId())));
    }

    private static Stream<String> documented(Model model) {
        Stream<BaseElement> all = Stream.concat(
                model.all(Process.class).stream().map(BaseElement.class::cast),
                model.all(UserTask.class).stream().map(BaseElement.class::cast));
        return all.filter(element -> element.getDocumentations().stream()
                        .allMatch(text -> text.getTextContent().isBlank()))
                .map(element -> element.getId() + " has no documentation");
    }

    private static Stream<String> boundToDeployment(Model model) {
        Stream<String> calls = model.all(CallActivity.class).stream()
                .filter(call -> !"deployment".equals(call.getCamundaCalledElementBinding()))
                .map(CallActivity::getId);
        Stream<String> forms = model.all(UserTask.class).stream()
                .filter(task -> !"deployment".equals(task.getCamundaFormRefBinding()))
                .map(UserTask::getId);
        return Stream.concat(calls, forms).map(id -> id + " is not bound to its deployment");
    }

    private static Stream<String> explicitVariables(Model model) {
        return model.all(CallActivity.class).stream()
                .filter(call -> !passesKey(call) || passesAll(call))
                .map(call -> call.getId() + " does not pass the business key and each variable by name");
    }

    private static boolean passesKey(CallActivity call) {
        return Model.extensions(call, CamundaIn.class).stream()
                .anyMatch(in -> BUSINESS_KEY.equals(in.getCamundaBusinessKey()));
    }

    private static boolean passesAll(CallActivity call) {
        return Model.extensions(call, CamundaIn.class).stream().anyMatch(in -> in.getCamundaVariables() != null)
                || Model.extensions(call, CamundaOut.class).stream().anyMatch(out -> out.getCamundaVariables() != null);
    }

    private static Stream<String> errorsAreCaught(Model model, Collection<Model> known) {
        return model.all(CallActivity.class).stream()
                .flatMap(call -> known.stream()
                        .filter(other -> other.process().getId().equals(call.getCalledElement()))
                        .flatMap(other -> other.all(EndEvent.class).stream())
                        .flatMap(ContractRules::codes)
                        .filter(code -> !caught(model, call).contains(code))
                        .map(code -> call.getId() + " does not catch " + code));
    }

    private static Set<String> caught(Model model, CallActivity call) {
        return model.all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(call))
                .flatMap(ContractRules::codes)
                .collect(Collectors.toSet());
    }

    private static Stream<String> codes(BaseElement event) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                .map(ErrorEventDefinition::getError)
                .map(Error::getErrorCode);
    }

    private static Stream<String> calledModelExists(Model model, Collection<Model> known) {
        Set<String> ids = known.stream().map(other -> other.process().getId()).collect(Collectors.toSet());
        return model.all(CallActivity.class).stream()
                .filter(call -> !ids.contains(call.getCalledElement()))
                .map(call -> call.getId() + " calls " + call.getCalledElement() + ", which does not exist");
    }

    private static Stream<String> taskHasOwnerAndDate(Model model) {
        return model.all(UserTask.class).stream()
                .filter(task -> task.getCamundaCandidateGroupsList().size() != 1
                        || !isDate(task.getCamundaDueDate())
                        || !isDate(task.getCamundaFollowUpDate()))
                .map(task -> task.getId() + " lacks a group, a due date or a follow-up date");
    }

    /** A date that we computed: the clock of the case, or one that the process works out for itself. */
    private static boolean isDate(@Nullable String expression) {
        return expression != null && expression.matches("\\$\\{[a-z]+([A-Z][a-z]+)*(By|At)}");
    }

    private static Stream<String> formExists(Model model) {
        return model.all(UserTask.class).stream()
                .filter(task -> Form.named(task.getCamundaFormRef()).isEmpty())
                .map(task -> task.getId() + " shows form " + task.getCamundaFormRef() + ", which does not exist");
    }

    /** A form must not open with what was decided the time before: each of its keys is a blank variable of the task. */
    private static Stream<String> formOpensBlank(Model model) {
        return model.all(UserTask.class).stream()
                .filter(task -> Form.named(task.getCamundaFormRef())
                        .filter(form -> !declared(task).containsAll(form.keys()))
                        .isPresent())
                .map(task -> task.getId() + " does not declare each key of its form, blank, and pass it on");
    }

    private static Set<String> declared(UserTask task) {
        Set<String> keys = new HashSet<>();
        Model.extensions(task, CamundaInputOutput.class).forEach(mapping -> {
            mapping.getCamundaInputParameters().stream()
                    .filter(input -> input.getTextContent().isBlank())
                    .map(CamundaInputParameter::getCamundaName)
                    .forEach(keys::add);
            keys.retainAll(mapping.getCamundaOutputParameters().stream()
                    .map(CamundaOutputParameter::getCamundaName)
                    .toList());
        });
        return keys;
    }
}
