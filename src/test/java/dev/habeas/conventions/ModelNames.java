package dev.habeas.conventions;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FormalExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The names a model uses: variables that stand in it, and words that it shares with the code. */
final class ModelNames {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");

    /** Not after a dot (a member), not before a dot (a bean), not before a bracket (a method). */
    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*+(?!\\s*[.(])");

    private static final Set<String> KEYWORDS =
            Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge");

    private ModelNames() {}

    /** Variables of the model's own process, without those that only the process it calls has. */
    static Set<String> variables(Model model) {
        Stream<String> expressions = Stream.of(
                        each(model, FormalExpression.class).map(FormalExpression::getTextContent),
                        each(model, TimeDate.class).map(TimeDate::getTextContent),
                        each(model, CamundaInputParameter.class).map(CamundaInputParameter::getTextContent),
                        each(model, CamundaOutputParameter.class).map(CamundaOutputParameter::getTextContent),
                        each(model, UserTask.class)
                                .flatMap(task -> Stream.of(task.getCamundaDueDate(), task.getCamundaFollowUpDate())),
                        each(model, MultiInstanceLoopCharacteristics.class)
                                .map(MultiInstanceLoopCharacteristics::getCamundaCollection))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull)
                .flatMap(ModelNames::inExpressions);
        Stream<String> plain = Stream.of(
                        each(model, CamundaInputParameter.class).map(CamundaInputParameter::getCamundaName),
                        each(model, CamundaOutputParameter.class).map(CamundaOutputParameter::getCamundaName),
                        each(model, CamundaIn.class).map(CamundaIn::getCamundaSource),
                        each(model, CamundaOut.class).map(CamundaOut::getCamundaTarget),
                        each(model, MultiInstanceLoopCharacteristics.class)
                                .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable),
                        each(model, UserTask.class)
                                .flatMap(task -> Form.named(task.getCamundaFormRef()).stream())
                                .flatMap(form -> form.keys().stream()))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull);
        return Stream.concat(expressions, plain).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What callers put into the called process and take out of it. */
    static Set<String> passedTo(String process, Collection<Model> models) {
        return models.stream()
                .flatMap(model -> model.all(CallActivity.class).stream())
                .filter(call -> call.getCalledElement().equals(process))
                .flatMap(ModelNames::innerNames)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of the process' own documentation, where it names what its messages carry. */
    static Set<String> documented(Model model) {
        return model.process().getDocumentations().stream()
                .flatMap(text -> Stream.of(text.getTextContent().split("\\W+")))
                .collect(Collectors.toSet());
    }

    static Set<String> words(Model model) {
        return Stream.of(
                        each(model, Message.class).map(Message::getName),
                        each(model, Error.class).map(Error::getErrorCode),
                        each(model, ServiceTask.class).map(ServiceTask::getCamundaTopic))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> innerNames(BaseElement call) {
        return Stream.concat(
                        Model.extensions(call, CamundaIn.class).stream().map(CamundaIn::getCamundaTarget),
                        Model.extensions(call, CamundaOut.class).stream().map(CamundaOut::getCamundaSource))
                .filter(Objects::nonNull);
    }

    private static Stream<String> inExpressions(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(found -> TEXT.matcher(found.group(1)).replaceAll("''"))
                .flatMap(expression -> VARIABLE.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !KEYWORDS.contains(name));
    }

    private static <T extends ModelElementInstance> Stream<T> each(Model model, Class<T> type) {
        return model.all(type).stream();
    }
}
