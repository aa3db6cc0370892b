package dev.tandem.rules.planted.tandem.dynamodb;

import org.springframework.cloud.function.context.FunctionCatalog;

class StoreThatKnowsSpringCloud {
    Object function(FunctionCatalog catalog) {
        return catalog.lookup("addCartItem");
    }
}
