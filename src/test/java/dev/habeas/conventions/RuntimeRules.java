package dev.habeas.conventions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What keeps a running case safe: save points, dates from us, and code only in named beans. */
final class RuntimeRules {

    /** More than this is not read in one look; cut it by a call activity. */
    private static final int MOST_NODES = 25;

    static final List<Rule> ALL = List.of(
            Rule.of("time-to-live", RuntimeRules::timeToLive),
            new Rule("save-points", (model, known) -> savePoints(model, ContractRules.isCalled(model, known))),
            Rule.of("beans-only", RuntimeRules::beansOnly),
            Rule.of("conditions-only-read", RuntimeRules::conditionsOnlyRead),
            Rule.of("timers-wait-for-dates", RuntimeRules::timersWaitForDates),
            Rule.of("readable-size", RuntimeRules::readableSize));

    private RuntimeRules() {}

    private static Stream<String> timeToLive(Model model) {
        String keep = model.process().getCamundaHistoryTimeToLiveString();
        return "P90D".equals(keep) ? Stream.empty() : Stream.of("history is kept for " + keep);
    }

    private static Stream<String> savePoints(Model model, boolean called) {
        Stream<String> nodes = model.all(FlowNode.class).stream()
                .filter(node -> node.isCamundaAsyncBefore() != needsBefore(node, called)
                        || node.isCamundaAsyncAfter() != needsAfter(node)
                        || !node.isCamundaExclusive())
                .map(node -> node.getId() + " has a save point too few or too many");
        Stream<String> joins = model.all(MultiInstanceLoopCharacteristics.class).stream()
                .filter(loop -> !loop.isCamundaAsyncAfter() || loop.isCamundaAsyncBefore())
                .map(loop ->
                        "instances of " + ((Activity) loop.getParentElement()).getId() + " join without a save point");
        return Stream.concat(nodes, joins);
    }

    /** A called model starts inside a job of its caller, so only the models that are started from outside save there. */
    private static boolean needsBefore(FlowNode node, boolean called) {
        if (node instanceof StartEvent start) {
            return start.getParentElement() instanceof Process
                    && start.getEventDefinitions().isEmpty()
                    && !called;
        }
        return node instanceof ServiceTask task && task.getCamundaTopic() == null;
    }

    private static boolean needsAfter(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask;
    }

    private static Stream<String> beansOnly(Model model) {
        Stream<String> tasks = model.all(ServiceTask.class).stream()
                .filter(task -> task.getCamundaClass() != null
                        || task.getCamundaExpression() != null
                        || (task.getCamundaDelegateExpression() == null) == (task.getCamundaTopic() == null))
                .map(ServiceTask::getId);
        Stream<String> listeners = Stream.concat(
                        model.all(CamundaExecutionListener.class).stream()
                                .map(CamundaExecutionListener::getCamundaDelegateExpression),
                        model.all(CamundaTaskListener.class).stream()
                                .map(CamundaTaskListener::getCamundaDelegateExpression))
                .filter(bean -> bean == null || !bean.matches("\\$\\{[a-z][A-Za-z]+}"))
                .map(bean -> "listener " + bean);
        Stream<String> scripts = Stream.of(Script.class, ScriptTask.class, CamundaScript.class)
                .flatMap(type -> model.all(type).stream())
                .map(script -> "script in "
                        + script.getParentElement().getElementType().getTypeName());
        return Stream.of(tasks, listeners, scripts).flatMap(found -> found).map(what -> what + " is not a named bean");
    }

    private static Stream<String> conditionsOnlyRead(Model model) {
        return model.all(ConditionExpression.class).stream()
                .map(ConditionExpression::getTextContent)
                .filter(text -> text.contains("(") || !text.matches("\\$\\{.+}"))
                .map(text -> "condition " + text + " does more than read variables");
    }

    private static Stream<String> timersWaitForDates(Model model) {
        return model.all(TimerEventDefinition.class).stream()
                .filter(timer -> !isDate(timer.getTimeDate()) && !startsByTheCalendar(timer))
                .map(timer -> timer.getId() + " does not wait for a date we computed");
    }

    private static boolean isDate(TimeDate date) {
        return Objects.nonNull(date) && date.getTextContent().matches("\\$\\{.+}");
    }

    /** What nobody asked for is nobody's deadline: such a process starts daily and computes by itself what is due. */
    private static boolean startsByTheCalendar(TimerEventDefinition timer) {
        return timer.getTimeCycle() != null
                && timer.getParentElement() instanceof StartEvent start
                && start.getParentElement() instanceof Process;
    }

    private static Stream<String> readableSize(Model model) {
        Stream<Stream<FlowNode>> scopes = Stream.concat(
                        Stream.of(model.process().getFlowElements()),
                        model.all(SubProcess.class).stream().map(SubProcess::getFlowElements))
                .map(elements ->
                        elements.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast));
        return scopes.map(Stream::count)
                .filter(count -> count > MOST_NODES)
                .map(count -> count + " nodes in one scope");
    }
}
