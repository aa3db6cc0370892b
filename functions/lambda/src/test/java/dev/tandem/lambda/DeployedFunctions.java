package dev.tandem.lambda;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Result;
import dev.tandem.function.request.CommandRequest;
import dev.tandem.function.request.QueryRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Functions of each kind that a custom resource may lead to. */
@Configuration(proxyBeanMethods = false)
class DeployedFunctions implements LambdaApplication {

    static final AtomicInteger CALLED = new AtomicInteger();
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    /** How often a request was read. */
    static final AtomicInteger READ = new AtomicInteger();

    /** How many functions take one. */
    static final int REQUESTS = 6;

    /** Asks for nothing. */
    record Ask() {

        Ask {
            READ.incrementAndGet();
        }
    }

    @Override
    public void compose(Composition functions) {
        functions.query("step", Ask.class, step());
        functions.query("broken", Ask.class, broken());
        functions.query("wordy", Ask.class, wordy());
        functions.query("endless", Ask.class, endless());
        functions.query("foreign", Ask.class, foreign());
        functions.command("change", Ask.class, change());
    }

    @Bean
    Function<QueryRequest<Ask>, QueryResult<String>> step() {
        return request ->
                request.whenDeployed(Ask::new)
                        .answer(_ -> {
                            CALLED.incrementAndGet();
                            return new QueryResult.Found<>("done");
                        });
    }

    @Bean
    Function<QueryRequest<Ask>, QueryResult<String>> broken() {
        return request ->
                request.whenDeployed(Ask::new)
                        .answer(_ -> {
                            CALLED.incrementAndGet();
                            throw new IllegalStateException(
                                    "no table cart", new IllegalArgumentException("by the user"));
                        });
    }

    @Bean
    Function<QueryRequest<Ask>, QueryResult<String>> wordy() {
        return request ->
                request.whenDeployed(Ask::new)
                        .answer(_ -> {
                            throw new IllegalStateException(
                                    "\u0001".repeat(9000),
                                    new IllegalStateException("\u0001".repeat(9000)));
                        });
    }

    @Bean
    Function<QueryRequest<Ask>, QueryResult<String>> endless() {
        return request ->
                request.whenDeployed(Ask::new)
                        .answer(_ -> {
                            try {
                                NEVER.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return new QueryResult.Found<>("done");
                        });
    }

    @Bean
    Function<QueryRequest<Ask>, QueryResult<String>> foreign() {
        return request -> request.answer(_ -> new QueryResult.Found<>("no"));
    }

    @Bean
    Function<CommandRequest<Ask>, Result> change() {
        return request ->
                request instanceof CommandRequest.Invalid<Ask> invalid
                        ? invalid.problem()
                        : new Accepted("shopId", "s", 1, List.of());
    }
}
