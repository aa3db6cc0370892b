package dev.tandem.rules.planted.tandem.cdk;

import dev.tandem.dynamodb.table.Tables;

class ConstructThatKnowsTheStore {

    Tables tables = new Tables("states", "events", "commands");
}
