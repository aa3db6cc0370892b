package dev.tandem.harness.sam;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What deployments to one endpoint have made, as CloudFormation keeps it of its stacks: whose names
 * are taken by others, and what each function has published last.
 */
public final class DeployedResources {

    private final boolean adopts;
    private final Set<String> owned = ConcurrentHashMap.newKeySet();
    private final Map<String, PublishedVersion> versions = new ConcurrentHashMap<>();
    private final Map<String, FunctionAlias> aliases = new ConcurrentHashMap<>();

    private final Map<String, MadeResource> customs = new ConcurrentHashMap<>();

    private DeployedResources(boolean adopts) {
        this.adopts = adopts;
    }

    /**
     * Of an endpoint that this one alone deploys to: other resources of the same name are others'.
     */
    public static DeployedResources none() {
        return new DeployedResources(false);
    }

    /** Of an endpoint that somebody may have deployed to before: what is there is taken over. */
    static DeployedResources unknown() {
        return new DeployedResources(true);
    }

    /** Whether a deployment may change it where it is there. */
    boolean mayChange(String resource) {
        return adopts || owned.contains(resource);
    }

    void made(String resource) {
        owned.add(resource);
    }

    /** It is gone, or it stays and is nobody's. */
    void forget(String resource) {
        owned.remove(resource);
    }

    Optional<PublishedVersion> published(String function) {
        return Optional.ofNullable(versions.get(function));
    }

    void published(String function, PublishedVersion version) {
        versions.put(function, version);
    }

    void nothingPublished(String function) {
        versions.remove(function);
        aliases.remove(function);
    }

    /** The custom resource of that key. */
    Optional<MadeResource> custom(String key) {
        return Optional.ofNullable(customs.get(key));
    }

    void custom(String key, MadeResource made) {
        customs.put(key, made);
    }

    void noCustom(String key) {
        customs.remove(key);
    }

    /** The alias that SAM has given to the function. */
    Optional<FunctionAlias> alias(String function) {
        return Optional.ofNullable(aliases.get(function));
    }

    void alias(String function, FunctionAlias alias) {
        aliases.put(function, alias);
    }
}
