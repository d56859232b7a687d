package dev.habeas.engine;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches external tasks and does their work on a bounded pool. A task of a JVM that died becomes free when its lock
 * expires.
 */
@Component
class ExternalWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalWorker.class);
    private static final Duration LOCK = Duration.ofMinutes(1);
    private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

    private final String id = "habeas-" + UUID.randomUUID();
    private final ExternalTaskService tasks;
    private final TransactionTemplate transaction;
    private final Map<String, ExternalWork> works;
    private final ExecutorService pool;
    private final Semaphore free;

    ExternalWorker(
            ExternalTaskService tasks,
            TransactionTemplate transaction,
            List<ExternalWork> works,
            @Value("${habeas.engine.worker-threads:16}") int threads) {
        this.tasks = tasks;
        this.transaction = transaction;
        this.works = works.stream().collect(Collectors.toMap(ExternalWork::topic, Function.identity()));
        this.pool = Executors.newFixedThreadPool(threads);
        this.free = new Semaphore(threads);
    }

    @Scheduled(fixedDelayString = "${habeas.engine.worker-poll:500ms}")
    void fetch() {
        int slots = free.availablePermits();
        if (slots == 0 || works.isEmpty()) {
            return;
        }
        ExternalTaskQueryBuilder query = tasks.fetchAndLock(slots, id);
        works.keySet().forEach(topic -> query.topic(topic, LOCK.toMillis()));
        for (LockedExternalTask task : query.execute()) {
            free.acquireUninterruptibly();
            pool.execute(() -> work(task));
        }
    }

    private void work(LockedExternalTask task) {
        try {
            ExternalWork.Outcome outcome =
                    Objects.requireNonNull(works.get(task.getTopicName())).perform(task);
            transaction.executeWithoutResult(status -> settle(task, outcome));
        } catch (RuntimeException e) {
            // The message may quote data of the outside; the class and our stack are enough to find the fault.
            LOG.error(
                    "HABEAS-ENG-005 External task {} failed with {}",
                    task.getId(),
                    e.getClass().getName());
            LOG.debug("HABEAS-ENG-005", e);
            giveBack(task);
        } finally {
            free.release();
        }
    }

    private void settle(LockedExternalTask task, ExternalWork.Outcome outcome) {
        if (outcome instanceof ExternalWork.Completed done) {
            tasks.complete(task.getId(), id, done.alongside().get());
        } else if (outcome instanceof ExternalWork.Impossible impossible) {
            impossible.alongside().run();
            tasks.handleBpmnError(task.getId(), id, impossible.errorCode());
        } else if (outcome instanceof ExternalWork.Failed failed) {
            tasks.handleFailure(
                    task.getId(), id, failed.code(), 1, failed.retryIn().toMillis());
        } else if (outcome instanceof ExternalWork.Later later) {
            tasks.extendLock(task.getId(), id, later.retryIn().toMillis());
        }
    }

    private void giveBack(LockedExternalTask task) {
        try {
            tasks.handleFailure(task.getId(), id, "internal-fault", 1, AFTER_FAULT.toMillis());
        } catch (RuntimeException e) {
            LOG.warn("HABEAS-ENG-006 External task {} is no longer ours", task.getId());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(LOCK.toSeconds(), TimeUnit.SECONDS);
    }
}
